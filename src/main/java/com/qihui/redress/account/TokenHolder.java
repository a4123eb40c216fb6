package com.qihui.redress.account;

import java.io.Serializable;
import java.util.Set;

/** Who a token stands for, and what it permits. */
public record TokenHolder(Actor actor, Set<Scope> scopes) implements Serializable {}
