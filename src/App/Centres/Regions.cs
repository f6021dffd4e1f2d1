using Shouwen.App.Access.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

public sealed record RegionForm(string Code, string Name, string? Parent = null) : DimensionForm(Code, Name);

internal sealed class Regions() : DimensionKind<Region, RegionForm>("regions", Dim.Region)
{
    public override IQueryable<RegionForm> Forms(Db db, Acting acting, IQueryable<Region> rows) => rows.Select(row => new RegionForm(
        row.Code, row.Name, db.Set<Region>().Where(parent => parent.Id == row.ParentId).Select(parent => parent.Code).SingleOrDefault()));

    public override Region New(int centreId, string code, string name) => new() { CentreId = centreId, Code = code, Name = name };

    public override async Task WriteAsync(DimensionWriting writing, RegionForm form, Region row) =>
        row.ParentId = await writing.ParentAsync(row, form.Parent);
}
