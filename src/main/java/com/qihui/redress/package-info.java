/**
 * Redress: complaints taken in, worked under running clocks, remedied and closed with an answer.
 */
@org.jspecify.annotations.NullMarked
package com.qihui.redress;
