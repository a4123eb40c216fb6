/** The table of service levels, and what it says of a complaint. */
@NullMarked
package com.qihui.redress.workflow.servicelevel;

import org.jspecify.annotations.NullMarked;
