/** The figures behind the dashboard, for other clients. */
@NullMarked
package com.qihui.redress.api.insight;

import org.jspecify.annotations.NullMarked;
