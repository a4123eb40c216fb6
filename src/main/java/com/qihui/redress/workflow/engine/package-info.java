/**
 * Between the engine and the rest: whose complaint a step is about, which versions are deployed,
 * what a table says, how a process is drawn.
 */
@NamedInterface("engine")
@NullMarked
package com.qihui.redress.workflow.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
