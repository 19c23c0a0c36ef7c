/** Tools for programs that look facts up for others, by the Model Context Protocol. */
@NullMarked
package org.claimbook.agent;

import org.jspecify.annotations.NullMarked;
