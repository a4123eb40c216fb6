/** The pieces screens are made of; they know no service. */
@NullMarked
package com.qihui.redress.console.component;

import org.jspecify.annotations.NullMarked;
