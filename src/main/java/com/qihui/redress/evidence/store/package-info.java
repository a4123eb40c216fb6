/** Where the content of files is kept. */
@NullMarked
package com.qihui.redress.evidence.store;

import org.jspecify.annotations.NullMarked;
