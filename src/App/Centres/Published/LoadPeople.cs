using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;

namespace Shouwen.App.Centres.Published;

/// <summary>
/// Takes a personnel list in: all good rows or, when something breaks, none. Inside a transaction of the caller it leaves
/// the last word to them, which makes a dry run.
/// </summary>
public static class LoadPeople
{
    public static async Task<ListLoaded> RunAsync(Db db, int centreId, IEnumerable<PersonDraft> people, CancellationToken cancel)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var teams = await db.Set<Team>().Where(row => row.CentreId == centreId).OrderBy(row => row.Code).ToListAsync(cancel);
        var known = await db.Set<Employee>().Where(row => row.CentreId == centreId).ToDictionaryAsync(row => row.Code, cancel);
        var list = PersonnelList.Read(people, known);

        var newTeams = TeamsOf(list, teams, centreId);
        db.AddRange(newTeams);
        await db.SaveChangesAsync(cancel);

        var landing = new PeopleLanding(centreId, [.. teams, .. newTeams], known);
        foreach (var person in list.Good) landing.Land(person);
        db.AddRange(landing.Added);
        await db.SaveChangesAsync(cancel);

        landing.SetLeaders(list.Good);
        await db.SaveChangesAsync(cancel);
        if (own is not null) await own.CommitAsync(cancel);
        return new(
            list.Good.Count + list.RejectedRows, landing.Added.Count, landing.Changed, landing.Unchanged,
            [.. newTeams.Select(team => team.Code)], list.Rejects);
    }

    private static List<Team> TeamsOf(PersonnelList list, List<Team> teams, int centreId)
    {
        var known = teams.SelectMany(team => new[] { team.Code, team.Name }).ToHashSet();
        return [.. list.Good
            .Select(person => person.Team)
            .OfType<string>()
            .Distinct()
            .Where(team => !known.Contains(team))
            .Select(team => new Team { CentreId = centreId, Code = team, Name = team })];
    }
}
