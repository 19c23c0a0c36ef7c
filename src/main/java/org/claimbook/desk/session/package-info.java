/** Editors sign in with a key, and stay so for some hours by a cookie that nobody else can write. */
@NullMarked
package org.claimbook.desk.session;

import org.jspecify.annotations.NullMarked;
