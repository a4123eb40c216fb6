package com.qihui.redress.api.complaint;

import com.qihui.redress.account.Actor;
import com.qihui.redress.account.CurrentActor;
import com.qihui.redress.account.Scope;
import org.springframework.stereotype.Component;

/** For which side of a complaint a caller reads. */
@Component
class ReadingSide {

    private final CurrentActor current;

    ReadingSide(CurrentActor current) {
        this.current = current;
    }

    /**
     * Its own; a client without the scope of work, which keeps no contact log, the complainant's.
     */
    Actor.Kind get() {
        Actor.Kind kind = current.get().kind();
        return kind == Actor.Kind.CLIENT && !current.may(Scope.TASKS_WORK)
                ? Actor.Kind.COMPLAINANT
                : kind;
    }
}
