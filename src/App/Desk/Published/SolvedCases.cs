using Microsoft.EntityFrameworkCore;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.App.Desk.Cases;
using Shouwen.App.Desk.Types;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Desk.Published;

/// <summary>A case that was solved, and through how many hands it went.</summary>
/// <param name="HandOvers">How often its work, or the answering for it, went to somebody else.</param>
/// <param name="FirstTeam">Of who answers for it; null where that is not known.</param>
/// <param name="LastTeam">Of who had it in hand at the end.</param>
public sealed record SolvedCaseRow(Guid Id, int? TopicId, DateTimeOffset OpenedAt, DateTimeOffset DoneAt, int HandOvers, int? FirstTeam, int? LastTeam);

/// <summary>Cases of a centre that were done within a time, and are still.</summary>
public static class SolvedCases
{
    public static async Task<IReadOnlyList<SolvedCaseRow>> ReadAsync(Db db, CentreFrame frame, DateTimeOffset from, DateTimeOffset before, int? topic, CancellationToken cancel)
    {
        var done = db.Set<DeskCase>().AsNoTracking().Where(row => row.CentreId == frame.CentreId && row.DoneAt >= from && row.DoneAt < before && row.StateKind == CaseStateKind.Done);
        // Through whose hands a case went that came in from elsewhere nobody knows.
        done = done.Where(row => !db.Set<CaseEntry>().Any(entry => entry.CaseId == row.Id && entry.Kind == CaseEntryKind.Imported));
        if (topic is not null) done = done.Where(row => row.TopicId == topic);
        var rows = await done.Select(row => new
        {
            row.Id,
            row.TopicId,
            row.OpenedAt,
            DoneAt = row.DoneAt!.Value,
            row.OwnerId,
            row.TeamId,
            HandOvers = db.Set<CaseEntry>().Count(entry => entry.CaseId == row.Id && (entry.Kind == CaseEntryKind.HandedOver || entry.Kind == CaseEntryKind.OwnershipTaken)),
        }).ToListAsync(cancel);
        var employees = await Members.EmployeesAsync(db, frame.CentreId, [.. rows.Select(row => row.OwnerId).Distinct()], cancel);
        var teams = frame.Members[Dim.Agent].ToDictionary(agent => agent.Id, agent => agent.ParentId);
        return [.. rows.Select(row => new SolvedCaseRow(row.Id, row.TopicId, row.OpenedAt, row.DoneAt, row.HandOvers, employees.TryGetValue(row.OwnerId, out var employee) ? teams.GetValueOrDefault(employee) : null, row.TeamId))];
    }
}
