/** A complaint while it is written: kept on the server until it is filed, deleted or forgotten. */
@NullMarked
package com.qihui.redress.portal.draft;

import org.jspecify.annotations.NullMarked;
