/** Promises: who may make, keep and withdraw them, and how a missed one is chased. */
@NullMarked
@NamedInterface("promise")
package com.qihui.redress.workflow.promise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
