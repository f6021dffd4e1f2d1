using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

public sealed record RegionForm(string Code, string Name, string? Parent = null) : DimensionForm(Code, Name);

internal sealed class Regions() : ListedKind<Region, RegionForm>("regions", Dim.Region)
{
    public override IQueryable<RegionForm> Forms(Db db, Acting acting, IQueryable<Region> rows) => rows.Select(row => new RegionForm(
        row.Code, row.Name, db.Set<Region>().Where(parent => parent.Id == row.ParentId).Select(parent => parent.Code).SingleOrDefault()));

    public override RegionForm Form(EntryDraft row, RegionForm? known)
    {
        var form = known ?? new(row.Code!, row.Code!);
        return form with { Name = row.Name ?? form.Name, Parent = row.SaysParent ? row.Parent : form.Parent };
    }

    public override string? ParentOf(RegionForm form) => form.Parent;

    public override Region New(int centreId, string code, string name) => new() { CentreId = centreId, Code = code, Name = name };

    public override async Task WriteAsync(DimensionWriting writing, RegionForm form, Region row) =>
        row.ParentId = await writing.ParentAsync(row, form.Parent);
}
