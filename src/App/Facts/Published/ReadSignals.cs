using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Facts.Watches;

namespace Shouwen.App.Facts.Published;

/// <summary>A signal that is to be dealt with, as a command line prints it.</summary>
/// <param name="Place">Cut and code of what explains most of it.</param>
public sealed record SignalLine(
    int Number, string Metric, string Filter, string Grain, DateOnly From, DateOnly To, int Points, IReadOnlyList<string> Rules, double Usual, double Now, string? Place, string State, string? Owner);

/// <summary>What is unlike chance and waits for somebody.</summary>
public static class ReadSignals
{
    /// <summary>The newest first.</summary>
    public static async Task<IReadOnlyList<SignalLine>> OpenAsync(IServiceProvider services, Acting acting, int most, CancellationToken cancel)
    {
        var rows = await StoredSignals.Of(services.GetRequiredService<Db>(), acting).AsNoTracking()
            .Where(row => row.State == SignalState.New || row.State == SignalState.Working)
            .OrderByDescending(row => row.Number).Take(most).ToListAsync(cancel);
        return [.. rows.Select(row => new SignalLine(
            row.Number, row.Metric, row.Filter, Grains.NameOf(row.Grain), row.From, row.To, row.Points, row.Fired.Split(' '), row.Usual, row.Now,
            FindPlaces.Read(row.Places) is [var first, ..] ? $"{first.Cut}={first.Code}" : null, row.State.ToString().ToLowerInvariant(), row.OwnerCode))];
    }
}
