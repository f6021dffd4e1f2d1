using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Http;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Facts.Watches;

/// <summary>Signals in the store, as far as somebody's right reaches: the centre's, or those about their teams.</summary>
internal static class StoredSignals
{
    public static IQueryable<Signal> Of(Db db, Acting acting)
    {
        var rows = db.Set<Signal>().Where(row => row.CentreId == acting.CentreId);
        var teams = acting.TeamIds.Select(id => (int?)id).ToList();
        return acting.ScopeOf(Act.FactsSignals) switch
        {
            Scope.Centre => rows,
            Scope.Team => rows.Where(row => teams.Contains(row.TeamId)),
            _ => rows.Where(_ => false),
        };
    }

    public static Task<Signal?> FindAsync(Db db, Acting acting, int number, CancellationToken cancel) => Of(db, acting).SingleOrDefaultAsync(row => row.Number == number, cancel);

    public static ProblemHttpResult NotFound(int number) => Problem.NotFound("facts.noSignal", $"There is no signal {number} that you deal with.");

    /// <summary>The employee of the person who acts; what they answer for is theirs.</summary>
    public static async Task<string?> OwnCodeAsync(Db db, Acting acting, CancellationToken cancel) =>
        acting.EmployeeId is { } id ? (await Staff.CardsAsync(db, [id], cancel)).GetValueOrDefault(id)?.Code : null;

    /// <summary>The names of what signals are about.</summary>
    public static Task<CentreFrame?> FrameAsync(Db db, Acting acting, IEnumerable<Signal> rows, CancellationToken cancel) => CentreFrame.LoadAsync(
        db, acting.CentreId, cancel, rows.SelectMany(row => WatchFilter.Split(row.Filter)).Select(part => MetricQuery.DimOf(part[..part.IndexOf('=', StringComparison.Ordinal)])).OfType<Dim>().Append(Dim.Agent).ToHashSet());

    public static IReadOnlyList<SignalFilter> FiltersOf(CentreFrame frame, string filter) => [.. WatchFilter.Split(filter).Select(part =>
    {
        var at = part.IndexOf('=', StringComparison.Ordinal);
        var members = frame.Members[MetricQuery.DimOf(part[..at])!.Value];
        return new SignalFilter(part[..at], [.. part[(at + 1)..].Split(',').Select(code => new SignalMember(code, members.FirstOrDefault(member => member.Code == code)?.Name))]);
    })];

    public static string? NameOf(CentreFrame frame, string? employee) => employee is null ? null : frame.Members[Dim.Agent].FirstOrDefault(member => member.Code == employee)?.Name;

    public static async Task<IReadOnlyList<SignalCard>> CardsAsync(Db db, Acting acting, IReadOnlyList<Signal> rows, CancellationToken cancel)
    {
        if (rows.Count == 0) return [];
        var frame = (await FrameAsync(db, acting, rows, cancel))!;
        return [.. rows.Select(row => new SignalCard(
            row.Number, row.Metric, FiltersOf(frame, row.Filter), Grains.NameOf(row.Grain), row.From, row.To, row.Points, row.Side, row.Fired.Split(' '),
            row.Usual, row.Now, FindPlaces.Read(row.Places) is [var first, ..] ? first : null, row.State, row.OwnerCode, NameOf(frame, row.OwnerCode), row.RaisedAt))];
    }

    public static SignalForm FormOf(CentreFrame frame, Signal row) => new(
        row.Number, row.Metric, FiltersOf(frame, row.Filter), Grains.NameOf(row.Grain), row.Rules, row.ChartFrom, row.BaselineTo, row.From, row.To,
        row.Points, row.Side, row.Fired.Split(' '), row.Usual, row.Now, row.Furthest, FindPlaces.Read(row.Places),
        row.State, row.OwnerCode, NameOf(frame, row.OwnerCode), row.AnnotationId, row.Note, row.RaisedAt, row.ClosedAt);
}
