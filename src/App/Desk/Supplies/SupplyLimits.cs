using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Promises;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Clock;

namespace Shouwen.App.Desk.Supplies;

/// <summary>Whether help may be bought for a case by now.</summary>
/// <param name="From">From when it may; null when it may now, and while the clock stands still.</param>
/// <param name="Percent">The share of the promise's time that has to be used up first; null where there is no such limit.</param>
public sealed record MayBuy(bool Now, DateTimeOffset? From, int? Percent, string? Promise);

/// <summary>First a share of the time to resolve is spent on solving it oneself. Where nothing is set, or the kind of case promises no resolution: none.</summary>
internal static class SupplyLimits
{
    private static readonly MayBuy Always = new(true, null, null, null);

    public static async Task<MayBuy> OfAsync(DeskStore desk, OpenedCase opened, SupplyDocument rules, CancellationToken cancel)
    {
        var percent = rules.PercentOf(opened.Type.Code, opened.Row.Priority);
        if (percent == 0 || opened.Row.StateKind == CaseStateKind.Done || opened.Promises.FirstOrDefault(one => one.Kind == PromiseKind.Resolution) is not { } promise) return Always;
        var asked = new CasePromise { Id = promise.Id, CentreId = promise.CentreId, CaseId = promise.CaseId, Code = promise.Code, Name = promise.Name, Kind = promise.Kind, Calendar = promise.Calendar, Edition = promise.Edition, Target = promise.Target, Levels = DeskJson.Text(new[] { $"{percent}" }), Log = promise.Log };
        var (hours, now) = (await ClockHours.OfAsync(desk.Db, desk.Calendars, [asked], cancel), StoredCases.Now(desk.Time));
        var reading = hours.Read(asked, now);
        var level = reading.Levels[0];
        return level.IsReached || promise.BreachedAt is not null ? new(true, null, percent, promise.Name) : new(false, reading.State == PromiseState.Paused ? null : level.At?.ToDateTimeOffset(), percent, promise.Name);
    }
}
