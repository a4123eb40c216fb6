/** A filed complaint as its complainant sees it, by a link nobody can guess. */
@NullMarked
package com.qihui.redress.portal.status;

import org.jspecify.annotations.NullMarked;
