using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Voice.Rhythms;
using Shouwen.App.Voice.Surveys;
using Shouwen.App.Voice.Waves;

namespace Shouwen.App.Voice.Published;

/// <summary>Whether an audience was asked lately enough.</summary>
public enum RhythmState { Fresh, Due, Overdue, Never }

/// <summary>An audience that is asked regularly: when it was last, and when it is to be again.</summary>
/// <param name="Running">Code of a wave that is open now.</param>
public sealed record AudienceRhythm(
    Audience Audience, RhythmState State, int DueAfterMonths, int OverdueAfterMonths, LastAsked? Last, DateOnly? DueOn, DateOnly? OverdueOn, string? Running);

/// <summary>How regularly a centre asks its customers and staff, by its size; and whether it has asked both before it plans.</summary>
public sealed record SurveyRhythm(bool IsLarge, IReadOnlyList<AudienceRhythm> Audiences, SurveyGate Gate, bool MayPlan)
{
    public static async Task<SurveyRhythm> OfAsync(Db db, int centreId, TimeProvider time, CancellationToken cancel)
    {
        var centre = (await CentreCard.ListAsync(db, [centreId], cancel)).Single();
        var today = WaveDays.Today(centre.Zone, time);
        var waves = await AskedWave.ListAsync(db, centreId, cancel);
        var gate = SurveyGate.Of(waves, today);
        return new(centre.Size >= Rhythm.Large, [.. Rhythm.Of(centre.Size).Select(rhythm => Of(rhythm, waves, today))], gate, gate.IsOpen);
    }

    private static AudienceRhythm Of(Rhythm rhythm, IReadOnlyList<AskedWave> waves, DateOnly today)
    {
        var last = AskedWave.LastOf(waves, rhythm.Audience);
        var running = waves.LastOrDefault(wave => wave.Audience == rhythm.Audience && wave.State == WaveState.Open);
        return new(
            rhythm.Audience, rhythm.StateOn(today, last?.AnsweredOn), rhythm.DueAfterMonths, rhythm.OverdueAfterMonths,
            last is { AnsweredOn: { } day } ? new(last.Code, last.Name, day) : null,
            rhythm.DueOn(last?.AnsweredOn), rhythm.OverdueOn(last?.AnsweredOn), running?.Code);
    }
}
