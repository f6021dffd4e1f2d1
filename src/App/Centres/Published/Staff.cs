using Microsoft.EntityFrameworkCore;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres.Published;

/// <summary>An employee by code, and the name of their team.</summary>
public sealed record EmployeeCard(int Id, string Code, string Name, string? Team);

/// <summary>Who works in a centre, for words that point to employees.</summary>
public static class Staff
{
    public static Task<EmployeeCard?> FindAsync(Db db, int centreId, string code, CancellationToken cancel) =>
        Cards(db, db.Set<Employee>().Where(row => row.CentreId == centreId && row.Code == code)).SingleOrDefaultAsync(cancel);

    public static Task<Dictionary<int, EmployeeCard>> CardsAsync(Db db, IReadOnlyCollection<int> ids, CancellationToken cancel) =>
        Cards(db, db.Set<Employee>().Where(row => ids.Contains(row.Id))).ToDictionaryAsync(row => row.Id, cancel);

    /// <summary>Ids of employees whose code fits a pattern; to be part of another query.</summary>
    public static IQueryable<int?> WithCodeLike(Db db, int centreId, string pattern) => db.Set<Employee>()
        .Where(row => row.CentreId == centreId && EF.Functions.Like(row.Code, pattern, SearchPattern.Escape))
        .Select(row => (int?)row.Id);

    /// <summary>The team an employee belongs to and the teams they lead.</summary>
    public static async Task<IReadOnlyList<int>> TeamsOfAsync(Db db, int centreId, int employeeId, CancellationToken cancel) =>
        await db.Set<Team>()
            .Where(team => team.CentreId == centreId)
            .Where(team => team.LeaderId == employeeId || db.Set<Employee>().Any(row => row.Id == employeeId && row.TeamId == team.Id))
            .Select(team => team.Id).ToListAsync(cancel);

    /// <summary>Codes of those who lead a team, by the team's id.</summary>
    public static Task<Dictionary<int, string>> LeadersAsync(Db db, int centreId, CancellationToken cancel) =>
        (from team in db.Set<Team>()
         where team.CentreId == centreId
         join leader in db.Set<Employee>() on team.LeaderId equals (int?)leader.Id
         select new { team.Id, leader.Code }).ToDictionaryAsync(row => row.Id, row => row.Code, cancel);

    /// <summary>
    /// Everybody who is or was on the books. Numbers met only in facts have no joining date: whether and since when they belong
    /// to the staff is not known, so they are left out.
    /// </summary>
    public static Task<List<Employment>> EmploymentsAsync(Db db, int centreId, CancellationToken cancel) => db.Set<Employee>()
        .Where(row => row.CentreId == centreId && row.Joined != null)
        .Select(row => new Employment(row.Id, row.TeamId, row.Joined, row.Left, row.LeftVoluntarily))
        .ToListAsync(cancel);

    private static IQueryable<EmployeeCard> Cards(Db db, IQueryable<Employee> employees) =>
        from employee in employees.AsNoTracking()
        join team in db.Set<Team>() on employee.TeamId equals team.Id into teams
        from team in teams.DefaultIfEmpty()
        select new EmployeeCard(employee.Id, employee.Code, employee.Name, team == null ? null : team.Name);
}
