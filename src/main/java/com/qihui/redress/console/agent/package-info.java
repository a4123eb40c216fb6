/** The screens on which agents and managers find and take work. */
@NullMarked
package com.qihui.redress.console.agent;

import org.jspecify.annotations.NullMarked;
