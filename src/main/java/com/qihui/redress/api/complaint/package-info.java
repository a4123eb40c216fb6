/** Complaints over REST: file, read, list, and what happens to them beside their tasks. */
@NullMarked
package com.qihui.redress.api.complaint;

import org.jspecify.annotations.NullMarked;
