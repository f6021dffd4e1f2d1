using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

public sealed record TeamForm(string Code, string Name, string? Leader = null) : DimensionForm(Code, Name);

internal sealed class Teams() : ListedKind<Team, TeamForm>("teams", Dim.Team)
{
    public override IQueryable<TeamForm> Forms(Db db, Acting acting, IQueryable<Team> rows) => rows.Select(row => new TeamForm(
        row.Code, row.Name, db.Set<Employee>().Where(leader => leader.Id == row.LeaderId).Select(leader => leader.Code).SingleOrDefault()));

    public override TeamForm Form(EntryDraft row, TeamForm? known)
    {
        var form = known ?? new(row.Code!, row.Code!);
        return form with { Name = row.Name ?? form.Name, Leader = row.Leader ?? form.Leader };
    }

    public override Team New(int centreId, string code, string name) => new() { CentreId = centreId, Code = code, Name = name };

    public override async Task WriteAsync(DimensionWriting writing, TeamForm form, Team row) =>
        row.LeaderId = await writing.IdAsync<Employee>("leader", form.Leader);
}
