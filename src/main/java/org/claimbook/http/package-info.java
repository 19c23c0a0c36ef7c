/** What all doors over HTTP share: problems, forms, cursors, ETags, requests that may come again. */
@NullMarked
package org.claimbook.http;

import org.jspecify.annotations.NullMarked;
