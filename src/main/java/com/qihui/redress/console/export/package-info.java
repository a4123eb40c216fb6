/** Tables written into files as the browser takes them, row by row. */
@NullMarked
package com.qihui.redress.console.export;

import org.jspecify.annotations.NullMarked;
