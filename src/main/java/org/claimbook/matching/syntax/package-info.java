/** Which words of a text are verbs, and which noun group and clause each word belongs to, told without a parser. */
@NullMarked
package org.claimbook.matching.syntax;

import org.jspecify.annotations.NullMarked;
