package com.qihui.redress.workflow.chat;

import com.qihui.redress.order.Order;
import com.qihui.redress.ticket.Category;
import com.qihui.redress.ticket.Channel;
import com.qihui.redress.ticket.ChatState;
import com.qihui.redress.ticket.DemandType;
import com.qihui.redress.ticket.FileComplaint;
import com.qihui.redress.ticket.Flag;
import com.qihui.redress.ticket.SubCause;
import com.qihui.redress.triage.Reading;
import com.qihui.redress.workflow.clock.Readings;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a chat may deal with: whether goods have come that may still come in time, and questions
 * that ask for nothing but an answer (R24). Whatever else is demanded, and whoever may not wait, is
 * for the whole desk.
 */
@Component
public class ChatPowers {

    /** Nobody puts these off, however early they come. */
    private static final Set<Flag> BEYOND =
            EnumSet.of(Flag.SECURITY, Flag.FRAUD_ALLEGED, Flag.MINOR, Flag.GUARDIAN);

    private final Readings readings;

    ChatPowers(Readings readings) {
        this.readings = readings;
    }

    /** Why a chat may not deal with it. Labelled {@code chat.beyond.<reason>}. */
    public enum Beyond {
        FLAG,
        DEMAND,
        MATTER
    }

    /**
     * What the chat does with it.
     *
     * @param deliveryAwaited whether the goods may still come in time
     * @param beyond why it does nothing; null where it does, and where there was no chat
     */
    public record Course(
            @Nullable ChatState state, boolean deliveryAwaited, @Nullable Beyond beyond) {

        static final Course NO_CHAT = new Course(null, false, null);
        static final Course DELIVERY = new Course(ChatState.OPEN, true, null);
        static final Course ANSWER = new Course(ChatState.OPEN, false, null);

        static Course beyond(Beyond reason) {
            return new Course(ChatState.TICKET, false, reason);
        }

        public boolean isOpen() {
            return state == ChatState.OPEN;
        }
    }

    /**
     * However it came in, a question where goods are that may still come in time is for the chat,
     * unless it came by mail, which is answered formally (R27). A chat that was opened about goods
     * not credited is such a question while nothing is demanded but an answer.
     */
    public Course of(FileComplaint filed, Optional<Order> order, Reading reading) {
        if (filed.channel() == Channel.EMAIL) {
            return Course.NO_CHAT;
        }
        boolean chat = filed.channel() == Channel.ONLINE_CHAT;
        if (!Collections.disjoint(reading.flags(), BEYOND)) {
            return chat ? Course.beyond(Beyond.FLAG) : Course.NO_CHAT;
        }
        boolean demands = filed.demand().stream().anyMatch(one -> one.type() != DemandType.INFO);
        boolean waits =
                reading.suitedTo() == Channel.ONLINE_CHAT
                        || (chat && !demands && isAboutMissingGoods(reading));
        if (waits && readings.mayStillArrive(filed, order)) {
            return Course.DELIVERY;
        }
        if (!chat) {
            return Course.NO_CHAT;
        }
        if (demands) {
            return Course.beyond(Beyond.DEMAND);
        }
        boolean asks = !filed.demand().isEmpty();
        return asks || reading.category() == null ? Course.ANSWER : Course.beyond(Beyond.MATTER);
    }

    /** As its complainant or the shop's chat named it, while nothing speaks for another cause. */
    private static boolean isAboutMissingGoods(Reading reading) {
        return reading.category() == Category.RECHARGE_NOT_CREDITED
                && (reading.subCause() == null || reading.subCause() == SubCause.SYSTEM_DELAY);
    }
}
