using Microsoft.EntityFrameworkCore;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Escalation;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Published;

/// <summary>A shift of a tier's rota. Days: 1 is Monday.</summary>
public sealed record KeptShift(IReadOnlyList<int> Days, string From, string To, Guid Contact, string? Team = null);

public sealed record KeptTier(string Code, string Name, IReadOnlyList<string> Teams, IReadOnlyList<KeptShift> Shifts);

/// <summary>Gives a centre tiers with their rota and the usual rules; open cases stand in the tier whose team works on them.</summary>
public static class KeepTiers
{
    public static async Task RunAsync(IServiceProvider services, int centreId, string language, IReadOnlyList<KeptTier> tiers, CancellationToken cancel)
    {
        await using var scope = services.CreateAsyncScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<Db>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        var plan = new EscalationDefinition(
            [.. tiers.Select(tier => new EscalationTier(tier.Code, tier.Name) { Teams = tier.Teams, Shifts = [.. tier.Shifts.Select(shift => new RotaShift(shift.Days, shift.From, shift.To, shift.Contact) { Team = shift.Team })] })], Usual(language));
        await using var together = await db.Database.BeginTransactionAsync(cancel);
        db.Add(new EscalationPlan { CentreId = centreId, Definition = DeskJson.Text(plan) });
        await db.SaveChangesAsync(cancel);
        var teams = (await CentreFrame.LoadAsync(db, centreId, cancel, new HashSet<Dim> { Dim.Team }))!.Members[Dim.Team];
        foreach (var tier in tiers.Skip(1))
        {
            var ids = teams.Where(team => tier.Teams.Contains(team.Code)).Select(team => (int?)team.Id).ToList();
            await db.Set<DeskCase>().Where(row => row.CentreId == centreId && ids.Contains(row.TeamId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Tier, tier.Code), cancel);
            await db.Set<DueCase>().Where(row => row.CentreId == centreId && ids.Contains(row.TeamId)).ExecuteUpdateAsync(set => set.SetProperty(row => row.Tier, tier.Code), cancel);
        }

        await KeepEscalation.LookAgainAsync(db, centreId, StoredCases.Now(time), cancel);
        await together.CommitAsync(cancel);
    }

    private static IReadOnlyList<EscalationRule> Usual(string language)
    {
        using var stream = typeof(KeepTiers).Assembly.GetManifestResourceStream($"escalation.{language}.json") ?? throw new InvalidOperationException($"There are no rules in {language}.");
        using var reader = new StreamReader(stream);
        return DeskJson.Read<IReadOnlyList<EscalationRule>>(reader.ReadToEnd());
    }
}
