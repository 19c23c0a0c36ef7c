/** The script with which other pages show a question box or a claim, and which pages may call the API for it. */
@NullMarked
package org.claimbook.widget;

import org.jspecify.annotations.NullMarked;
