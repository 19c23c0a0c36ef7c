/** Texts in all languages of the service, from templates and message bundles. */
@NullMarked
package org.claimbook.text;

import org.jspecify.annotations.NullMarked;
