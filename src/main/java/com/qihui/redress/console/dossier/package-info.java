/** Dossiers for outside bodies on screen: what is missing, the making, and those that were made. */
@NullMarked
package com.qihui.redress.console.dossier;

import org.jspecify.annotations.NullMarked;
