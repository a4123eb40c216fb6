/**
 * A case-exchange endpoint, by the contract in {@code docs/case-exchange.md}. No body of today has
 * one open to the public; off unless configured (docs/decisions/0077).
 */
@NullMarked
package com.qihui.redress.submission.exchange;

import org.jspecify.annotations.NullMarked;
