package com.qihui.redress.account;

import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.RuleViolation;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * The people of one merchant, in the hands of whoever of them an administrator made its head: each
 * answers under their own name (E27).
 */
@Service
@Validated
@Transactional
@PreAuthorize("hasRole('MERCHANT')")
public class MerchantStaff {

    /** Enough for any shop; whoever has left makes room by being disabled only in the end. */
    static final int MOST = 200;

    private final AccountRepository people;
    private final Accounts accounts;
    private final Passwords passwords;
    private final TokenHolders holders;

    MerchantStaff(
            AccountRepository people,
            Accounts accounts,
            Passwords passwords,
            TokenHolders holders) {
        this.people = people;
        this.accounts = accounts;
        this.passwords = passwords;
        this.holders = holders;
    }

    /** By username, those who left too. */
    @Transactional(readOnly = true)
    public List<Account> colleagues(Actor of) {
        return people.findByMerchantIdOrderByUsername(merchant(of));
    }

    @Transactional(readOnly = true)
    public boolean isHead(Actor actor) {
        Long id = actor.accountId();
        return id != null
                && people.findById(id)
                        .filter(Account::isActive)
                        .filter(Account::isMerchantHead)
                        .isPresent();
    }

    /**
     * @throws RuleViolation with all that is wrong
     * @throws AccessDeniedException for whoever is not the head
     */
    public Account enrol(@Valid OpenColleague command, Actor by) {
        requireHead(by);
        List<FieldError> faults =
                new ArrayList<>(passwords.faultsOf(command.password(), command.username()));
        if (people.findByUsername(command.username()).isPresent()) {
            faults.add(FieldError.of("username", "username_taken"));
        }
        if (colleagues(by).size() >= MOST) {
            faults.add(FieldError.of("username", "too_many", MOST));
        }
        if (!faults.isEmpty()) {
            throw new RuleViolation(faults);
        }
        Profile profile =
                new Profile(command.displayName().strip(), null, Role.MERCHANT, null, merchant(by));
        return accounts.keepNew(new OpenAccount(command.username(), command.password(), profile));
    }

    /**
     * Whoever is disabled is out at once, with their tokens; what they answered keeps their name.
     */
    public void setActive(long id, long seenVersion, boolean active, Actor by) {
        requireHead(by);
        Account colleague =
                people.findById(id)
                        .filter(one -> one.merchantId() != null && one.merchantId() == merchant(by))
                        .orElseThrow(() -> new NotFound("account", id));
        if (by.accountId() != null && by.accountId() == id) {
            throw RuleViolation.of("active", "not_oneself");
        }
        colleague.setActive(seenVersion, active);
        holders.changed();
        try {
            people.save(colleague);
        } catch (OptimisticLockingFailureException e) {
            throw new Conflict("changed_meanwhile", null);
        }
    }

    private void requireHead(Actor by) {
        if (!isHead(by)) {
            throw new AccessDeniedException("only a merchant's head enrols its people");
        }
    }

    private static long merchant(Actor of) {
        Long merchant = of.merchantId();
        if (merchant == null) {
            throw new AccessDeniedException("nobody of a merchant");
        }
        return merchant;
    }
}
