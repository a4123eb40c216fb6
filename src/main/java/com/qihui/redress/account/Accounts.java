package com.qihui.redress.account;

import com.qihui.redress.shared.Conflict;
import com.qihui.redress.shared.FieldError;
import com.qihui.redress.shared.NotFound;
import com.qihui.redress.shared.Page;
import com.qihui.redress.shared.RuleViolation;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * The people of the desk. Changing them is for administrators.
 *
 * <p>Rules broken are reported as {@link RuleViolation}, a change since the caller looked as {@link
 * Conflict}.
 */
@Service
@Validated
@Transactional
public class Accounts {

    private static final Logger LOG = LoggerFactory.getLogger(Accounts.class);

    private final AccountRepository accounts;
    private final TokenHolders holders;
    private final Passwords passwords;
    private final MerchantAdmission merchants;
    private final Clock clock;

    Accounts(
            AccountRepository accounts,
            TokenHolders holders,
            Passwords passwords,
            MerchantAdmission merchants,
            Clock clock) {
        this.accounts = accounts;
        this.holders = holders;
        this.passwords = passwords;
        this.merchants = merchants;
        this.clock = clock;
    }

    @PreAuthorize("hasRole('ADMIN')")
    public Account open(@Valid OpenAccount command) {
        List<FieldError> faults =
                new ArrayList<>(passwords.faultsOf(command.password(), command.username()));
        faults.addAll(faultsOf(command.profile(), null));
        if (accounts.findByUsername(command.username()).isPresent()) {
            faults.add(FieldError.of("username", "username_taken"));
        }
        refuse(faults);
        return keepNew(command);
    }

    /** Without asking who is acting or how long the password is. */
    Account keepNew(OpenAccount command) {
        String hash = passwords.hash(command.password());
        Account opened =
                keep(Account.open(command.username(), hash, command.profile(), clock.instant()));
        LOG.info("Account {} opened as {}", opened.username(), opened.role());
        return opened;
    }

    /**
     * @param seenVersion of the account the caller decided on
     */
    @PreAuthorize("hasRole('ADMIN')")
    public Account change(long id, long seenVersion, @Valid Profile profile) {
        Account account = get(id);
        refuse(faultsOf(profile, id));
        if (profile.role() != Role.ADMIN) {
            requireAnotherAdmin(account, "role");
        }
        account.change(seenVersion, profile);
        LOG.info("Account {} changed to {}", account.username(), profile);
        return keep(account);
    }

    @PreAuthorize("hasRole('ADMIN')")
    public Account resetPassword(long id, String password) {
        Account account = get(id);
        refuse(passwords.faultsOf(password, account.username()));
        account.setPasswordHash(passwords.hash(password));
        LOG.info("Password of account {} reset", account.username());
        return keep(account);
    }

    @PreAuthorize("hasRole('ADMIN')")
    public Account deactivate(long id, long seenVersion) {
        Account account = get(id);
        requireAnotherAdmin(account, "active");
        return setActive(account, seenVersion, false);
    }

    @PreAuthorize("hasRole('ADMIN')")
    public Account activate(long id, long seenVersion) {
        return setActive(get(id), seenVersion, true);
    }

    /**
     * By username.
     *
     * @param after the mark of the page before, or null for the first
     */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('ADMIN')")
    public Page<Account> list(@Nullable String after, int limit) {
        List<Account> found =
                accounts.findByUsernameGreaterThanOrderByUsername(
                        after == null ? "" : after, Limit.of(limit + 1));
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), found.get(limit - 1).username());
    }

    /** Who acts under this name; nobody once they are deactivated. */
    @Transactional(readOnly = true)
    public List<Long> activeIds(Role role) {
        return accounts.findActiveIds(role.name());
    }

    public Optional<Actor> actorOf(String username) {
        return accounts.findByUsername(username).filter(Account::isActive).map(Account::actor);
    }

    /**
     * Whether somebody signed in still has the role, the name and the password they had then, and
     * works for a merchant, if for any, that may still work.
     */
    @Transactional(readOnly = true)
    public boolean isUnchanged(Person person) {
        return accounts.findByUsername(person.getUsername()).filter(person::isStill).isPresent()
                && merchants.admits(person.actor());
    }

    private Account setActive(Account account, long seenVersion, boolean active) {
        account.setActive(seenVersion, active);
        LOG.info("Account {} {}", account.username(), active ? "activated" : "deactivated");
        return keep(account);
    }

    private List<FieldError> faultsOf(Profile profile, @Nullable Long id) {
        List<FieldError> faults = new ArrayList<>(profile.contradictions());
        String agentNo = profile.agentNo();
        if (agentNo != null
                && accounts.findByAgentNo(agentNo).filter(a -> !isSame(a, id)).isPresent()) {
            faults.add(FieldError.of("agentNo", "agent_no_taken"));
        }
        return faults;
    }

    private static boolean isSame(Account account, @Nullable Long id) {
        return id != null && account.id() == id;
    }

    private void requireAnotherAdmin(Account account, String field) {
        List<Account> admins = accounts.findByRoleAndActive(Role.ADMIN, true);
        if (account.isActiveAdmin() && admins.size() <= 1) {
            throw RuleViolation.of(field, "last_admin");
        }
    }

    private static void refuse(List<FieldError> faults) {
        if (!faults.isEmpty()) {
            throw new RuleViolation(faults);
        }
    }

    private Account get(long id) {
        return accounts.findById(id).orElseThrow(() -> new NotFound("account", id));
    }

    private Account keep(Account account) {
        holders.changed();
        try {
            return accounts.save(account);
        } catch (OptimisticLockingFailureException e) {
            throw new Conflict("changed_meanwhile", null);
        } catch (DbActionExecutionException e) {
            if (e.getCause() instanceof DuplicateKeyException) {
                throw new Conflict("changed_meanwhile", null);
            }
            if (e.getCause() instanceof DataIntegrityViolationException) {
                throw RuleViolation.of("merchantId", "merchant_unknown");
            }
            throw e;
        }
    }
}
