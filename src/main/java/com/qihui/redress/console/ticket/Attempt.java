package com.qihui.redress.console.ticket;

import com.qihui.redress.console.component.Toast;
import com.qihui.redress.shared.Busy;
import com.qihui.redress.shared.Conflict;

/**
 * Does what a click asks for; afterwards the screen shows how things stand. Where somebody else was
 * faster it says so. Anything worse is for the screen's error handler.
 */
class Attempt {

    private final Wording wording;
    private final Runnable refresh;

    Attempt(Wording wording, Runnable refresh) {
        this.wording = wording;
        this.refresh = refresh;
    }

    /**
     * @param gesture one transaction
     * @return whether it was done
     */
    boolean at(Runnable gesture) {
        try {
            Busy.outlast(gesture);
        } catch (Conflict conflict) {
            refresh.run();
            tell(conflict);
            return false;
        }
        refresh.run();
        return true;
    }

    /** Of a task that is done, its card tells by whom and how. */
    private void tell(Conflict conflict) {
        if (!conflict.code().equals("task_done")) {
            Toast.told(
                    wording.say("error." + conflict.code()), wording.say("ticket.conflict.next"));
        }
    }
}
