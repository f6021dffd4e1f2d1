using Shouwen.App.Data;
using Shouwen.App.Voice.Rhythms;
using Shouwen.App.Voice.Surveys;

namespace Shouwen.App.Voice.Published;

/// <summary>When an audience was last asked, and in which wave.</summary>
public sealed record LastAsked(string Wave, string WaveName, DateOnly On);

/// <summary>No plan is drafted before customers and staff have been asked, both within the last year.</summary>
public sealed record SurveyGate(LastAsked? Customers, LastAsked? Staff)
{
    public const int Months = 12;

    public bool IsOpen => Customers is not null && Staff is not null;

    public static async Task<SurveyGate> OfAsync(Db db, int centreId, DateOnly today, CancellationToken cancel) =>
        Of(await AskedWave.ListAsync(db, centreId, cancel), today);

    internal static SurveyGate Of(IReadOnlyList<AskedWave> waves, DateOnly today) => new(Asked(waves, Audience.Customers, today), Asked(waves, Audience.Staff, today));

    private static LastAsked? Asked(IReadOnlyList<AskedWave> waves, Audience audience, DateOnly today) =>
        AskedWave.LastOf(waves, audience) is { AnsweredOn: { } day } last && day > today.AddMonths(-Months) ? new(last.Code, last.Name, day) : null;
}
