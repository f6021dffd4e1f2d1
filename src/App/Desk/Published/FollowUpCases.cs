using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Calendars.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Escalation;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Search;
using Shouwen.App.Desk.Types;
using Shouwen.App.Http;

namespace Shouwen.App.Desk.Published;

/// <summary>Somebody wants to be got back to. That is all a case is told: not who it is, nor what they answered.</summary>
/// <param name="Wave">Name of the wave that asked; the case's title has it.</param>
/// <param name="At">When the customer asked: the promise counts from then.</param>
/// <param name="Hours">Working hours that the customer was promised.</param>
public sealed record FollowUpAsked(int CentreId, string Wave, Guid Owner, DateTimeOffset At, int Hours);

/// <summary>A case that was opened for a follow-up and is saved with it.</summary>
public sealed record FollowUpOpened(Guid Id, int Number, DateTimeOffset? DueAt);

/// <summary>The cases of follow-ups: opened with a first owner and the promise that was made, moved on when the customer was reached, done when it is said what came of it.</summary>
public sealed class FollowUpCases(Db db, Store store, WorkingCalendars calendars, TimeProvider time)
{
    /// <summary>Whether somebody can be the first owner of a case.</summary>
    public async Task<bool> MayOwnAsync(int centreId, Guid person, CancellationToken cancel) => (await Members.WhoMayAsync(db, centreId, Act.DeskWork, cancel)).Any(member => member.Id == person);

    /// <summary>The kind of case that follow-ups are, where the centre has none yet.</summary>
    public async Task SeedAsync(int centreId, CancellationToken cancel) => await FollowUpType.OfAsync(db, time, centreId, cancel);

    /// <param name="with">Adds what is saved with the case; false when it is there already.</param>
    /// <returns>False where nothing was opened.</returns>
    public async Task<bool> OpenAsync(Acting acting, FollowUpAsked asked, Func<FollowUpOpened, Task<bool>> with, CancellationToken cancel)
    {
        var type = await FollowUpType.OfAsync(db, time, asked.CentreId, cancel);
        var (desk, errors) = (new DeskStore(db, calendars, time, acting), new FieldErrors());
        var at = DateTimeOffset.FromUnixTimeMilliseconds(asked.At.ToUnixTimeMilliseconds());
        var title = $"{type.Name} · {asked.Wave}";
        var given = new NewCase(type.Code, title.Length <= DeskCase.MaxTitle ? title : title[..DeskCase.MaxTitle], 0, 0) { Owner = asked.Owner };
        var opened = await OpenCase.RunAsync(
            desk, store, type, given, errors, row => with(new(row.Id, row.Number, db.Set<CasePromise>().Local.Single(one => one.CaseId == row.Id && one.Code == FollowUpType.Promise).DueAt)), cancel,
            asksFields: false, origin: new(at, FollowUpType.RuleOf(type, asked.Hours)));
        return opened is not null;
    }

    /// <summary>The customer was reached: work has begun. Saved by the caller.</summary>
    public async Task ReachAsync(Acting acting, Guid id, CancellationToken cancel)
    {
        var (desk, opened) = await LoadAsync(acting, id, cancel);
        if (opened.Row.StateKind == CaseStateKind.Open && opened.Definition.States.FirstOrDefault(state => state.Kind == CaseStateKind.Working) is { } working) await MoveAsync(desk, opened, working, cancel);
    }

    /// <summary>What came of it: the case is done, unless something stands in the way. Saved by the caller.</summary>
    /// <param name="outcome">As words of the pages are called.</param>
    public async Task<ProblemHttpResult?> EndAsync(Acting acting, Guid id, string outcome, CancellationToken cancel)
    {
        var (desk, opened) = await LoadAsync(acting, id, cancel);
        if (opened.Row.StateKind != CaseStateKind.Done)
        {
            if (await WorkCase.HinderedAsync(db, opened.Row, cancel) is { } problem) return problem;
            if (opened.Definition.States.FirstOrDefault(state => state.Kind == CaseStateKind.Done) is not { } done) return Problem.Conflict("desk.noDone", $"Cases of the kind {opened.Type.Name} have no state in which they are done: add one on the page of that kind.");
            await MoveAsync(desk, opened, done, cancel);
        }

        db.Add(StoredCases.Entry(desk, opened.Row, CaseEntryKind.FollowUpClosed, about: outcome));
        opened.Row.FactsDue++;
        await CaseWords.KeepAsync(db, opened.Row, cancel);
        return null;
    }

    private async Task<(DeskStore, OpenedCase)> LoadAsync(Acting acting, Guid id, CancellationToken cancel) =>
        (new(db, calendars, time, acting), await StoredCases.WithAsync(db, await db.Set<DeskCase>().SingleAsync(row => row.Id == id, cancel), cancel));

    private async Task MoveAsync(DeskStore desk, OpenedCase opened, CaseStateDefinition to, CancellationToken cancel)
    {
        await MoveCase.ToAsync(desk, opened, to, to.Name, null, cancel);
        await CaseNews.MovedOnAsync(desk, opened, cancel);
        await WatchIdle.WindAsync(desk, opened.Row, opened.Type.Code, cancel);
        await CaseWords.KeepAsync(db, opened.Row, cancel);
    }
}
