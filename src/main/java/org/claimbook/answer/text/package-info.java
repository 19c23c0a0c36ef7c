/** Writes answers as plain text, their sources listed once and numbered. */
@NullMarked
package org.claimbook.answer.text;

import org.jspecify.annotations.NullMarked;
