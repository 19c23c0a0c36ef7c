/** Webhooks and their deliveries over REST. */
@NullMarked
package org.claimbook.webhook.web;

import org.jspecify.annotations.NullMarked;
