using Microsoft.AspNetCore.Mvc;
using Shouwen.App.Access.Published;
using Shouwen.App.Facts.Published;
using Shouwen.App.Lead.Cards;
using Shouwen.App.Lead.Rehearsals;
using Shouwen.App.Lead.Weightings;

namespace Shouwen.App.Lead;

public static class LeadModule
{
    private const long LargestBody = 200_000;

    public static IEndpointRouteBuilder MapLead(this IEndpointRouteBuilder routes)
    {
        var lead = routes.MapGroup("/api/lead").WithTags("Lead").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        lead.MapGet("/units", ListUnits.Handle).Needs(Act.LeadView);
        lead.MapGet("/measures", () => TypedResults.Ok(WeighableMetric.All)).Needs(Act.LeadView);
        lead.MapGet("/weightings", KeepWeightings.List).Needs(Act.LeadView);
        lead.MapPost("/weightings", KeepWeightings.Create).Needs(Act.LeadWeigh);
        lead.MapGet("/weightings/{number:int}", KeepWeightings.Read).Needs(Act.LeadView);
        lead.MapPut("/weightings/{number:int}", KeepWeightings.Change).Needs(Act.LeadWeigh);
        lead.MapDelete("/weightings/{number:int}", KeepWeightings.Delete).Needs(Act.LeadWeigh);
        lead.MapPost("/weightings/{number:int}/use", PutIntoUse.Handle).Needs(Act.LeadWeigh);
        var scans = lead.MapGroup("").TakesTurns();
        scans.MapGet("/scorecard", ShowCard.Handle).Needs(Act.LeadView);
        scans.MapGet("/weightings/{number:int}/rehearsal", ShowRehearsal.Handle).Needs(Act.LeadView);
        scans.MapPost("/weightings/{number:int}/rehearsals", ShowRehearsal.Note).Needs(Act.LeadWeigh);
        return routes;
    }
}
