using Microsoft.AspNetCore.Mvc;
using Shouwen.App.Access.Published;
using Shouwen.App.Knowledge.Articles;
using Shouwen.App.Knowledge.Attachments;
using Shouwen.App.Knowledge.OnCases;
using Shouwen.App.Knowledge.Reading;
using Shouwen.App.Knowledge.Searching;
using Shouwen.App.Knowledge.Worth;

namespace Shouwen.App.Knowledge;

public static class KnowledgeModule
{
    private const long LargestBody = 1_000_000;

    public static IServiceCollection AddKnowledge(this IServiceCollection services) =>
        services.AddSingleton<SweepFiles>().AddHostedService(provider => provider.GetRequiredService<SweepFiles>())
            .AddSingleton<RemindReviews>().AddHostedService(provider => provider.GetRequiredService<RemindReviews>());

    public static IEndpointRouteBuilder MapKnowledge(this IEndpointRouteBuilder routes)
    {
        var knowledge = routes.MapGroup("/api/knowledge").WithTags("Knowledge").WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        MapArticles(knowledge.MapGroup("/articles"));
        knowledge.MapPost("/preview", PreviewMarkdown.Handle).Needs(Act.KnowledgeWrite);
        knowledge.MapGet("/people", CareForArticle.People).Needs(Act.KnowledgeWrite);
        knowledge.MapPost("/searches", CountSearch.Handle).Needs(Act.KnowledgeView);
        knowledge.MapPost("/offers", OfferArticles.Handle).Needs(Act.KnowledgeView);
        knowledge.MapGet("/worth", ShowWorth.Handle).Needs(Act.KnowledgeMeasures);
        MapCases(knowledge.MapGroup("/cases/{number:int}"));
        return routes;
    }

    private static void MapArticles(RouteGroupBuilder articles)
    {
        articles.MapGet("/", ListArticles.Handle).Needs(Act.KnowledgeView);
        articles.MapPost("/", KeepArticle.Create).Needs(Act.KnowledgeWrite);
        articles.MapGet("/{number:int}", ReadArticle.Handle).Needs(Act.KnowledgeView);
        articles.MapPut("/{number:int}", KeepArticle.Change).Needs(Act.KnowledgeWrite);
        articles.MapPost("/{number:int}/move", MoveArticle.Handle).Needs(Act.KnowledgeView);
        articles.MapPut("/{number:int}/care", CareForArticle.Handle).Needs(Act.KnowledgeWrite);
        articles.MapGet("/{number:int}/revisions", CompareRevisions.List).Needs(Act.KnowledgeView);
        articles.MapGet("/{number:int}/revisions/{revision:int}", CompareRevisions.Read).Needs(Act.KnowledgeView);
        articles.MapPost("/{number:int}/feedback", UseArticle.Say).Needs(Act.KnowledgeView);
        articles.MapGet("/{number:int}/feedback", UseArticle.Words).Needs(Act.KnowledgeView);
        articles.MapPost("/{number:int}/files", KeepFiles.Upload).Needs(Act.KnowledgeWrite).WithMetadata(new RequestSizeLimitAttribute(ArticleFiles.MaxBytes));
        articles.MapGet("/{number:int}/files/{id:guid}", KeepFiles.Download).Needs(Act.KnowledgeView);
    }

    private static void MapCases(RouteGroupBuilder cases)
    {
        cases.MapGet("/", ShowCaseKnowledge.Handle).Needs(Act.KnowledgeView);
        cases.MapPost("/uses", UseArticle.Use).Needs(Act.DeskWork);
        cases.MapPost("/article", ProposeArticle.Handle).Needs(Act.KnowledgeWrite);
        cases.MapPost("/known-errors", LinkKnownError.Link).Needs(Act.DeskWork);
        cases.MapDelete("/known-errors/{article:int}", LinkKnownError.Unlink).Needs(Act.DeskWork);
    }
}
