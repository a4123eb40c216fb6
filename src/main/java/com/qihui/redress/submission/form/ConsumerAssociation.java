package com.qihui.redress.submission.form;

import com.qihui.redress.escalation.Body;
import java.util.EnumSet;
import org.springframework.stereotype.Component;

/** A consumer association, by 消费者权益保护法 article 37; it asks for what the regulator asks for. */
@Component
class ConsumerAssociation implements ExternalBody {

    @Override
    public Body body() {
        return Body.CONSUMER_ASSOCIATION;
    }

    @Override
    public EnumSet<Item> asks() {
        return EnumSet.of(
                Item.NAME,
                Item.PHONE,
                Item.ADDRESS,
                Item.RESPONDENT_NAME,
                Item.RESPONDENT_ADDRESS,
                Item.ORDER_NO,
                Item.DEMAND);
    }
}
