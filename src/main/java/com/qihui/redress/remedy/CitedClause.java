package com.qihui.redress.remedy;

/**
 * A clause a solution rests on, in the version in force when the order was made (R28, R40).
 *
 * @param number such as 民法典577
 * @param title as it was called then
 */
public record CitedClause(String number, int version, String title) {}
