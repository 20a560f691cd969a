package dev.gradus.runner.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Finds the one class of a submission that can be made and asked. */
final class ImplementationSearch {
    private static final int MOST_NAMED = 5;

    private final Elements elements;
    private final Types types;
    private final TypeElement contract;
    private final String contractName;

    ImplementationSearch(Elements elements, Types types, TypeElement contract) {
        this.elements = elements;
        this.types = types;
        this.contract = contract;
        this.contractName = contract.getSimpleName().toString();
    }

    /** @param text the binary name when found, otherwise a sentence that says why not */
    record Result(boolean found, String text) {}

    Result among(List<? extends Element> analyzed) {
        List<TypeElement> all = new ArrayList<>();
        for (TypeElement type : ElementFilter.typesIn(analyzed)) {
            if (type.getNestingKind() == NestingKind.TOP_LEVEL) {
                collect(type, all);
            }
        }
        List<TypeElement> implementing =
                all.stream().filter(this::implementsContract).toList();
        List<TypeElement> usable =
                implementing.stream().filter(type -> obstacle(type).isEmpty()).toList();
        if (usable.size() == 1) {
            return new Result(true, elements.getBinaryName(usable.get(0)).toString());
        }
        if (usable.size() > 1) {
            return new Result(
                    false,
                    "Several classes implement " + contractName + ": " + names(usable) + "; keep \"implements "
                            + contractName + "\" on one of them.");
        }
        if (!implementing.isEmpty()) {
            return new Result(
                    false, "The class " + name(implementing.get(0)) + " " + obstacle(implementing.get(0)) + ".");
        }
        return new Result(false, absence(all));
    }

    private static void collect(TypeElement type, List<TypeElement> all) {
        all.add(type);
        ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> collect(nested, all));
    }

    private boolean implementsContract(TypeElement type) {
        return types.isSubtype(types.erasure(type.asType()), types.erasure(contract.asType()));
    }

    /** Why no object can be made of it; empty when one can. */
    private static String obstacle(TypeElement type) {
        if (type.getKind() == ElementKind.INTERFACE || type.getKind() == ElementKind.ANNOTATION_TYPE) {
            return "is an interface; make it a class with the methods written out";
        }
        if (type.getKind() == ElementKind.ENUM) {
            return "is an enum, of which no object can be made; make it a class";
        }
        if (type.getModifiers().contains(Modifier.ABSTRACT)) {
            return "is abstract; remove \"abstract\" and write every method";
        }
        if (isInner(type)) {
            return "is an inner class, which needs an object of the class around it; make it static, or move it to the"
                    + " top level";
        }
        boolean plainConstructor = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(constructor -> constructor.getParameters().isEmpty());
        return plainConstructor ? "" : "has no constructor without parameters; add one";
    }

    private static boolean isInner(TypeElement type) {
        for (Element each = type; each instanceof TypeElement nested; each = nested.getEnclosingElement()) {
            if (nested.getNestingKind() == NestingKind.MEMBER
                    && !nested.getModifiers().contains(Modifier.STATIC)) {
                return true;
            }
        }
        return false;
    }

    private String absence(List<TypeElement> all) {
        List<TypeElement> classes = all.stream()
                .filter(type -> type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD)
                .toList();
        if (classes.isEmpty()) {
            return "There is no class in it; write a class that says \"implements " + contractName + "\".";
        }
        if (classes.size() == 1) {
            return "The class " + name(classes.get(0)) + " does not say \"implements " + contractName + "\"; add it.";
        }
        return "None of the classes " + names(classes) + " says \"implements " + contractName + "\"; add it to one.";
    }

    private String names(List<TypeElement> some) {
        String listed = some.stream().limit(MOST_NAMED).map(this::name).collect(Collectors.joining(", "));
        return some.size() > MOST_NAMED ? listed + " …" : listed;
    }

    private String name(TypeElement type) {
        String name = elements.getBinaryName(type).toString();
        return name.length() <= 100 ? name : name.substring(0, 100) + "…";
    }
}
