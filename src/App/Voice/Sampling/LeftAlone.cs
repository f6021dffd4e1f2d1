using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Sampling;

/// <summary>Customers of the centre who are not asked: again in this wave, so soon, or ever.</summary>
internal sealed record LeftAlone(IReadOnlySet<long> OptedOut, IReadOnlySet<long> Asked, IReadOnlySet<long> Resting)
{
    public static async Task<LeftAlone> ReadAsync(Db db, Wave wave, DateOnly today, int restDays, CancellationToken cancel)
    {
        var ofOthers = Of(db, wave.CentreId).Where(row => row.WaveId != wave.Id);
        return new(
            await SetAsync(OptedOutOf(db, wave.CentreId), cancel),
            await SetAsync(Known(db).Where(row => row.WaveId == wave.Id).Select(row => row.Customer!.Value), cancel),
            restDays == 0 ? new HashSet<long>() : await SetAsync(RestingOf(ofOthers, today, restDays), cancel));
    }

    /// <summary>Where a wave asks the same person again after later contacts: a rest is a rest from this wave too.</summary>
    public static async Task<LeftAlone> FromAnyWaveAsync(Db db, int centreId, DateOnly today, int restDays, CancellationToken cancel) => new(
        await SetAsync(OptedOutOf(db, centreId), cancel), new HashSet<long>(), await SetAsync(RestingOf(Of(db, centreId), today, restDays), cancel));

    public bool Has(long customer) => OptedOut.Contains(customer) || Asked.Contains(customer) || Resting.Contains(customer);

    private static IQueryable<Invitation> Known(Db db) => DrawClaim.Whole(db).AsNoTracking().Where(row => row.Customer != null);

    private static IQueryable<Invitation> Of(Db db, int centreId) => Known(db).Where(row => row.CentreId == centreId);

    /// <summary>By the centre's waves: with the centre named of invitations too, SQLite would read all it ever made.</summary>
    private static IQueryable<long> OptedOutOf(Db db, int centreId) =>
        from of in db.Set<Wave>()
        join row in Known(db) on of.Id equals row.WaveId
        where of.CentreId == centreId && row.State == InvitationState.OptedOut
        select row.Customer!.Value;

    /// <summary>Asked on the first, with 90 days to rest: may be asked again on the ninety-first day after.</summary>
    private static IQueryable<long> RestingOf(IQueryable<Invitation> known, DateOnly today, int restDays)
    {
        var since = today.DayNumber > restDays ? today.AddDays(-restDays) : DateOnly.MinValue;
        return known.Where(row => row.AskedOn > since).Select(row => row.Customer!.Value);
    }

    private static async Task<HashSet<long>> SetAsync(IQueryable<long> customers, CancellationToken cancel)
    {
        var found = new HashSet<long>();
        await foreach (var customer in customers.AsAsyncEnumerable().WithCancellation(cancel)) found.Add(customer);
        return found;
    }
}
