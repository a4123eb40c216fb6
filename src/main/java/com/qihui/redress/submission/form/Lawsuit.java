package com.qihui.redress.submission.form;

import java.util.EnumSet;

/**
 * What every court asks for in a statement of claim, by 民事诉讼法 article 124; a procedure is a class
 * of its own, and its form says what it adds.
 */
interface Lawsuit extends ExternalBody {

    @Override
    default EnumSet<Item> asks() {
        return EnumSet.of(
                Item.NAME,
                Item.PHONE,
                Item.ADDRESS,
                Item.IDENTITY,
                Item.RESPONDENT_NAME,
                Item.RESPONDENT_ADDRESS,
                Item.RESPONDENT_CODE,
                Item.ORDER_NO,
                Item.PAYEE,
                Item.DEMAND);
    }
}
