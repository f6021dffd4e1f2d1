using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Sampling;

/// <summary>Customers of the centre who are not asked: again in this wave, so soon, or ever.</summary>
internal sealed record LeftAlone(IReadOnlySet<long> OptedOut, IReadOnlySet<long> Asked, IReadOnlySet<long> Resting)
{
    public static async Task<LeftAlone> ReadAsync(Db db, Wave wave, DateOnly today, int restDays, CancellationToken cancel)
    {
        var known = db.Set<Invitation>().AsNoTracking().Where(row => row.CentreId == wave.CentreId && row.Customer != null);
        var optedOut = from of in db.Set<Wave>()
                       join row in known on of.Id equals row.WaveId
                       where of.CentreId == wave.CentreId && row.State == InvitationState.OptedOut
                       select row.Customer!.Value;
        // Asked on the first, with 90 days to rest: may be asked again on the ninety-first day after.
        var since = today.DayNumber > restDays ? today.AddDays(-restDays) : DateOnly.MinValue;
        var resting = known.Where(row => row.WaveId != wave.Id && row.AskedOn > since).Select(row => row.Customer!.Value);
        return new(
            await SetAsync(optedOut, cancel),
            await SetAsync(known.Where(row => row.WaveId == wave.Id).Select(row => row.Customer!.Value), cancel),
            restDays == 0 ? new HashSet<long>() : await SetAsync(resting, cancel));
    }

    private static async Task<HashSet<long>> SetAsync(IQueryable<long> customers, CancellationToken cancel)
    {
        var found = new HashSet<long>();
        await foreach (var customer in customers.AsAsyncEnumerable().WithCancellation(cancel)) found.Add(customer);
        return found;
    }
}
