using NodaTime;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;

namespace Shouwen.App.Voice.Waves;

/// <summary>What a wave's dates say should have been done by now.</summary>
public enum WaveDue { Nothing, Opening, Closing }

/// <summary>Waves by the local date of their centre.</summary>
internal static class WaveDays
{
    public static async Task<DateOnly> TodayAsync(Db db, TimeProvider time, int centreId, CancellationToken cancel) =>
        Today((await CentreCard.ListAsync(db, [centreId], cancel)).Single().Zone, time);

    public static DateOnly Today(string zone, TimeProvider time) =>
        Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(DateTimeZoneProviders.Tzdb[zone]).Date.ToDateOnly();

    /// <summary>An instant on a local day; where clocks skip that time, the next there is.</summary>
    public static DateTimeOffset At(string zone, DateOnly day, TimeOnly at) => DateTimeZoneProviders.Tzdb[zone]
        .AtLeniently(LocalDateTime.FromDateTime(day.ToDateTime(at))).ToDateTimeOffset().ToUniversalTime();

    /// <summary>Opening is due on the first day, closing when the last one is over.</summary>
    public static WaveDue DueOn(DateOnly today, WaveState state, DateOnly? opensOn, DateOnly? closesOn) => state switch
    {
        WaveState.Draft when opensOn <= today => WaveDue.Opening,
        WaveState.Open when closesOn < today => WaveDue.Closing,
        _ => WaveDue.Nothing,
    };
}
