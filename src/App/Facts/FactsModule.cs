using Microsoft.AspNetCore.Mvc;
using Shouwen.App.Access.Published;
using Shouwen.App.Centres.Published;
using Shouwen.App.Facts.Benchmarks;
using Shouwen.App.Facts.Charts;
using Shouwen.App.Facts.Companions;
using Shouwen.App.Facts.Comparisons;
using Shouwen.App.Facts.Days;
using Shouwen.App.Facts.Designs;
using Shouwen.App.Facts.Dispersion;
using Shouwen.App.Facts.EventLogs;
using Shouwen.App.Facts.Import.Routes;
using Shouwen.App.Facts.Metrics;
using Shouwen.App.Facts.Published;
using Shouwen.App.Facts.Today;
using Shouwen.App.Facts.Watches;

namespace Shouwen.App.Facts;

public static class FactsModule
{
    private const long LargestDesign = 1_000_000;

    public static IServiceCollection AddFacts(this IServiceCollection services) => services
        .AddSingleton<DayCache>().AddSingleton<CustomerContacts>()
        .AddSingleton<FactsReader>()
        .AddSingleton<LatestContacts>()
        .AddSingleton<ContactsToJudge>()
        .AddSingleton<Turns>()
        .AddSingleton<StoredLogs>()
        .AddSingleton<KeepWatch>()
        .AddHostedService(services => services.GetRequiredService<KeepWatch>())
        .AddSingleton<UsesDimension>(FactsUse.UsesAsync)
        .AddSingleton<KeepsLocalTimes>(FactsUse.KeepsLocalTimesAsync);

    public static IEndpointRouteBuilder MapFacts(this IEndpointRouteBuilder routes)
    {
        var facts = routes.MapGroup("/api/facts").WithTags("Facts");
        facts.MapGet("/catalogue", () => TypedResults.Ok(Catalogue.All)).Needs(Act.AccessSelf);
        facts.MapGet("/span", ShowSpan.Handle).Needs(Act.FactsView);
        facts.MapGet("/targets", Targets.List).Needs(Act.FactsView);
        facts.MapPut("/targets", Targets.Put).Needs(Act.FactsTargets);
        facts.MapDelete("/targets", Targets.Delete).Needs(Act.FactsTargets);
        facts.MapGet("/benchmarks", Benchmarks.Benchmarks.List).Needs(Act.FactsView);
        facts.MapPost("/benchmarks", Benchmarks.Benchmarks.Create).Needs(Act.FactsTargets);
        facts.MapPut("/benchmarks/{id:guid}", Benchmarks.Benchmarks.Change).Needs(Act.FactsTargets);
        facts.MapDelete("/benchmarks/{id:guid}", Benchmarks.Benchmarks.Delete).Needs(Act.FactsTargets);
        facts.MapWatches();
        facts.MapScans();
        facts.MapEventLogs();
        facts.MapImport();
        return routes;
    }

    private static void MapWatches(this RouteGroupBuilder facts)
    {
        facts.MapGet("/watches", Watches.Watches.List).Needs(Act.FactsView);
        facts.MapPut("/watches", Watches.Watches.Put).Needs(Act.FactsWatches);
        facts.MapDelete("/watches", Watches.Watches.Delete).Needs(Act.FactsWatches);
        facts.MapGet("/signals", ListSignals.Handle).Needs(Act.FactsSignals);
        facts.MapGet("/signals/{number:int}", WorkSignal.Read).Needs(Act.FactsSignals);
        facts.MapPut("/signals/{number:int}", WorkSignal.Change).Needs(Act.FactsSignals);
        facts.MapGet("/annotations", Annotations.Annotations.List).Needs(Act.FactsView);
        facts.MapPost("/annotations", Annotations.Annotations.Create).Needs(Act.FactsWatches);
        facts.MapPut("/annotations/{id:guid}", Annotations.Annotations.Change).Needs(Act.FactsWatches);
        facts.MapDelete("/annotations/{id:guid}", Annotations.Annotations.Delete).Needs(Act.FactsWatches);
    }

    private static void MapEventLogs(this RouteGroupBuilder facts)
    {
        facts.MapGet("/uploads/{id:guid}/event-log", PreviewLog.Handle).Needs(Act.FactsImport);
        facts.MapPost("/event-logs", ImportLog.Handle).Needs(Act.FactsImport);
        facts.MapDelete("/event-logs/{id:guid}", Logs.Delete).Needs(Act.FactsImport);
        var maps = facts.MapGroup("/event-logs").AddEndpointFilter(((IEndpointRouteBuilder)facts).ServiceProvider.GetRequiredService<Turns>().WaitAsync);
        maps.MapGet("/", Logs.List).Needs(Act.FactsProcesses);
        maps.MapGet("/{id:guid}/map", ShowMap.Handle).Needs(Act.FactsProcesses);
        maps.MapGet("/{id:guid}/cases", ListCases.Handle).Needs(Act.FactsProcesses);
        maps.MapGet("/{id:guid}/case", ShowCase.Handle).Needs(Act.FactsProcesses);
        maps.MapGet("/{id:guid}/stays", ShowStays.Handle).Needs(Act.FactsProcesses);
        maps.MapGet("/{id:guid}/handovers", ShowHandovers.Handle).Needs(Act.FactsProcesses);
        maps.MapGet("/{id:guid}/trends", ShowTrends.Handle).Needs(Act.FactsProcesses);
        maps.MapGet("/{id:guid}/comparison", CompareParts.Handle).Needs(Act.FactsProcesses);
        maps.MapGet("/{id:guid}/replay", ReplayCases.Handle).Needs(Act.FactsProcesses);
        maps.MapPost("/{id:guid}/conformance", ShowConformance.OfText).Needs(Act.FactsProcesses);
        maps.MapGet("/{id:guid}/conformance/{designId:guid}", ShowConformance.OfDesign).Needs(Act.FactsProcesses);
        maps.MapGet("/{id:guid}/design", DrawDesign.OfLog).Needs(Act.FactsProcesses);
        MapDesigns(facts.MapGroup("/designs").WithMetadata(new RequestSizeLimitAttribute(LargestDesign)));
    }

    private static void MapDesigns(RouteGroupBuilder designs)
    {
        designs.MapGet("/", KeepDesign.List).Needs(Act.FactsProcesses);
        designs.MapPost("/", KeepDesign.Create).Needs(Act.FactsDesigns);
        designs.MapPost("/text", DrawDesign.OfText).Needs(Act.FactsDesigns);
        designs.MapGet("/{id:guid}", KeepDesign.Read).Needs(Act.FactsProcesses);
        designs.MapPut("/{id:guid}", KeepDesign.Change).Needs(Act.FactsDesigns);
        designs.MapDelete("/{id:guid}", KeepDesign.Delete).Needs(Act.FactsDesigns);
        designs.MapGet("/{id:guid}/revisions", KeepDesign.Revisions).Needs(Act.FactsProcesses);
        designs.MapGet("/{id:guid}/revisions/{number:int}", KeepDesign.Revision).Needs(Act.FactsProcesses);
    }

    private static void MapScans(this RouteGroupBuilder facts)
    {
        var scans = facts.MapGroup("").AddEndpointFilter(((IEndpointRouteBuilder)facts).ServiceProvider.GetRequiredService<Turns>().WaitAsync);
        scans.MapGet("/today", ShowToday.Handle).Needs(Act.FactsView);
        scans.MapGet("/metrics", QueryMetrics.Handle).Needs(Act.FactsView);
        scans.MapGet("/chart", ShowChart.Handle).Needs(Act.FactsView);
        scans.MapGet("/comparison", ShowComparison.Handle).Needs(Act.FactsView);
        scans.MapGet("/gap", ShowGap.Handle).Needs(Act.FactsView);
        scans.MapGet("/export", Export.Metrics).Needs(Act.FactsView);
        scans.MapGet("/dispersion", ShowDispersion.Handle).Needs(Act.FactsView);
        scans.MapGet("/companions", ShowCompanions.Handle).Needs(Act.FactsView);
        scans.MapGet("/distribution", ShowDistribution.Handle).Needs(Act.FactsView);
        scans.MapGet("/rows", ListRows.Handle).Needs(Act.FactsRows);
        scans.MapGet("/rows/export", Export.Rows).Needs(Act.FactsRows);
    }
}
