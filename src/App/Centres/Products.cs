using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

public sealed record ProductForm(string Code, string Name, string? Parent = null) : DimensionForm(Code, Name);

internal sealed class Products() : ListedKind<Product, ProductForm>("products", Dim.Product)
{
    public override IQueryable<ProductForm> Forms(Db db, Acting acting, IQueryable<Product> rows) => rows.Select(row => new ProductForm(
        row.Code, row.Name, db.Set<Product>().Where(parent => parent.Id == row.ParentId).Select(parent => parent.Code).SingleOrDefault()));

    public override ProductForm Form(EntryDraft row, ProductForm? known)
    {
        var form = known ?? new(row.Code!, row.Code!);
        return form with { Name = row.Name ?? form.Name, Parent = row.SaysParent ? row.Parent : form.Parent };
    }

    public override string? ParentOf(ProductForm form) => form.Parent;

    public override Product New(int centreId, string code, string name) => new() { CentreId = centreId, Code = code, Name = name };

    public override async Task WriteAsync(DimensionWriting writing, ProductForm form, Product row) =>
        row.ParentId = await writing.ParentAsync(row, form.Parent);
}
