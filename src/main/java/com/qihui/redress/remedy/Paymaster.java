package com.qihui.redress.remedy;

import com.qihui.redress.order.ActionRefused;
import com.qihui.redress.order.OrderSystem;
import com.qihui.redress.order.OrderSystemFault;
import com.qihui.redress.order.OrderSystemFault.Kind;
import com.qihui.redress.order.Receipt;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the order system what is due, one thing at a time and in no transaction: taking it up and
 * keeping what came of it are one each. Wherever the program is killed, it goes on by asking what
 * was done under the key before it tells again (E30).
 */
@Component
public class Paymaster {

    private static final Logger LOG = LoggerFactory.getLogger(Paymaster.class);

    private final Instructions instructions;
    private final Outcomes outcomes;
    private final OrderSystem orderSystem;
    private final ApplicationEventPublisher events;
    private volatile boolean silent;

    Paymaster(
            Instructions instructions,
            Outcomes outcomes,
            OrderSystem orderSystem,
            ApplicationEventPublisher events) {
        this.instructions = instructions;
        this.outcomes = outcomes;
        this.orderSystem = orderSystem;
        this.events = events;
    }

    /** From now on nothing is carried out by itself on this node. */
    public void silence() {
        silent = true;
    }

    public void resume() {
        silent = false;
    }

    boolean isSilent() {
        return silent;
    }

    /**
     * Carries out one thing that is due.
     *
     * @return whether there was any
     */
    public boolean workOne() {
        Optional<Instruction> due = instructions.claim();
        due.filter(this::carryOut)
                .ifPresent(one -> events.publishEvent(new RemedyConcluded(one.remedyId())));
        return due.isPresent();
    }

    /**
     * @return whether that was the last its remedy waited for
     */
    private boolean carryOut(Instruction one) {
        try {
            return outcomes.done(one, receipt(one));
        } catch (ActionRefused refused) {
            return outcomes.refused(one, refused.reason());
        } catch (OrderSystemFault fault) {
            LOG.info("The order system was told {} in vain: {}", one.key(), fault.getMessage());
            return outcomes.failed(one, fault);
        } catch (RuntimeException e) {
            LOG.warn("The order system could not be told {}", one.key(), e);
            return outcomes.failed(one, new OrderSystemFault(Kind.OWN, String.valueOf(e), e));
        }
    }

    private Receipt receipt(Instruction one) {
        Receipt receipt = known(one).orElseGet(() -> orderSystem.perform(one.action()));
        if (!receipt.fits(one.action())) {
            throw new OrderSystemFault(Kind.GARBLED, "a receipt for something else");
        }
        return receipt;
    }

    private Optional<Receipt> known(Instruction one) {
        return one.state() == InstructionState.SENT
                ? orderSystem.receipt(one.key())
                : Optional.empty();
    }
}
