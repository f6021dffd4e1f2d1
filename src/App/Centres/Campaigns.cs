using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Data;
using Shouwen.Engines.Metrics;

namespace Shouwen.App.Centres;

public sealed record CampaignForm(string Code, string Name, DateOnly? From = null, DateOnly? To = null) : DimensionForm(Code, Name);

internal sealed class Campaigns() : ListedKind<Campaign, CampaignForm>("campaigns", Dim.Campaign)
{
    private const string BeforeFrom = "beforeFrom";

    public override IQueryable<CampaignForm> Forms(Db db, Acting acting, IQueryable<Campaign> rows) =>
        rows.Select(row => new CampaignForm(row.Code, row.Name, row.From, row.To));

    public override CampaignForm Form(EntryDraft row, CampaignForm? known)
    {
        var form = known ?? new(row.Code!, row.Code!);
        return form with { Name = row.Name ?? form.Name, From = row.From ?? form.From, To = row.To ?? form.To };
    }

    public override Campaign New(int centreId, string code, string name) => new() { CentreId = centreId, Code = code, Name = name };

    public override Task WriteAsync(DimensionWriting writing, CampaignForm form, Campaign row)
    {
        writing.Errors.AddIf(form.To < form.From, "to", BeforeFrom);
        (row.From, row.To) = (form.From, form.To);
        return Task.CompletedTask;
    }
}
