package com.qihui.redress.api;

import java.util.List;

/** A list as the interface writes it: in an object, which can grow. */
public record Items<T>(List<T> items) {}
