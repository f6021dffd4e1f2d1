using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

public sealed record EmployeeForm(
    string Code, string Name, string? Team = null, string? Role = null, DateOnly? Joined = null, DateOnly? Left = null,
    bool? LeftVoluntarily = null) : DimensionForm(Code, Name);

internal sealed class Employees() : DimensionKind<Employee, EmployeeForm>("employees", Dim.Agent)
{
    public override IQueryable<EmployeeForm> Forms(Db db, IQueryable<Employee> rows) => rows.Select(row => new EmployeeForm(
        row.Code, row.Name, db.Set<Team>().Where(team => team.Id == row.TeamId).Select(team => team.Code).SingleOrDefault(),
        row.Role, row.Joined, row.Left, row.LeftVoluntarily));

    public override Employee New(int centreId, string code, string name) => new() { CentreId = centreId, Code = code, Name = name };

    public override async Task WriteAsync(DimensionWriting writing, EmployeeForm form, Employee row)
    {
        row.TeamId = await writing.IdAsync<Team>("team", form.Team);
        row.Role = writing.Errors.OptionalText("role", form.Role, Dimension.MaxCode);
        EmployeeRules.Check(writing.Errors, form.Joined, form.Left, form.LeftVoluntarily);
        (row.Joined, row.Left, row.LeftVoluntarily) = (form.Joined, form.Left, form.LeftVoluntarily);
    }

    /// <summary>Whose right to see reaches less far sees less of the staff.</summary>
    public override IQueryable<Employee> Visible(IQueryable<Employee> rows, Acting acting) => acting.ScopeOf(Act.CentresView) switch
    {
        Scope.Centre => rows,
        Scope.Team => rows.Where(row => row.TeamId != null && acting.TeamIds.Contains(row.TeamId.Value)),
        _ => rows.Where(row => row.Id == acting.EmployeeId),
    };
}
