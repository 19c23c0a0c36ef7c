/** The sentence encoder that runs inside the process. */
@NullMarked
package org.claimbook.matching.onnx;

import org.jspecify.annotations.NullMarked;
