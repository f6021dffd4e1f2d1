using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

public sealed record EmployeeForm(
    string Code, string Name, string? Team = null, string? Role = null, DateOnly? Joined = null, DateOnly? Left = null,
    bool? LeftVoluntarily = null) : DimensionForm(Code, Name);

internal sealed class Employees() : DimensionKind<Employee, EmployeeForm>("employees", Dim.Agent)
{
    /// <summary>Why somebody left is shown to those who keep the records, and to nobody else.</summary>
    public override IQueryable<EmployeeForm> Forms(Db db, Acting acting, IQueryable<Employee> rows)
    {
        var keepsRecords = acting.ScopeOf(Act.CentresEdit) != Scope.None;
        return rows.Select(row => new EmployeeForm(
            row.Code, row.Name, db.Set<Team>().Where(team => team.Id == row.TeamId).Select(team => team.Code).SingleOrDefault(),
            row.Role, row.Joined, row.Left, keepsRecords ? row.LeftVoluntarily : null));
    }

    public override Employee New(int centreId, string code, string name) => new() { CentreId = centreId, Code = code, Name = name };

    public override async Task WriteAsync(DimensionWriting writing, EmployeeForm form, Employee row)
    {
        row.TeamId = await writing.IdAsync<Team>("team", form.Team);
        row.Role = writing.Errors.OptionalText("role", form.Role, Dimension.MaxCode);
        EmployeeRules.Check(writing.Errors, form.Joined, form.Left, form.LeftVoluntarily);
        (row.Joined, row.Left, row.LeftVoluntarily) = (form.Joined, form.Left, form.LeftVoluntarily);
    }
}
